int gk_placeholder(void);
